package dev.astra.hcl;

/** What a body is made of. */
public sealed interface HclItem permits HclAttribute, HclBlock {
    /** From the name to the end of the value or of the block, without comments and the end of the line. */
    HclRange range();
}
