package dev.astra.hcl;

import java.util.List;

/** <code>type "label" { ... }</code>. */
public record HclBlock(String type, HclRange typeRange, List<HclLabel> labels, HclBody body, HclRange range)
        implements HclItem {
    public HclBlock {
        labels = List.copyOf(labels);
    }

    /** The labels as plain text. */
    public List<String> labelValues() {
        return labels.stream().map(HclLabel::value).toList();
    }
}
