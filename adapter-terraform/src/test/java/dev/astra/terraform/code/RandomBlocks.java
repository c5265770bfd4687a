package dev.astra.terraform.code;

import dev.astra.hcl.HclCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/** Makes blocks up, and changes of them. */
final class RandomBlocks {
    private static final List<String> NAMES =
            List.of("name", "cidr", "us-east-2a", "grace.hopper", "port", "tags", "größe", "1st", "a b");
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "with \"quotes\"",
            "${not.a.reference}",
            "%{ nor this }",
            "ümläut\n2nd line",
            "\\",
            "# no comment");
    private static final int DEPTH = 3;

    private final RandomGenerator random;

    RandomBlocks(RandomGenerator random) {
        this.random = random;
    }

    /** Module calls, outputs and imports, of which no two are the same. */
    List<OwnedBlock> blocks() {
        var blocks = new ArrayList<OwnedBlock>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            blocks.add(
                    switch (random.nextInt(3)) {
                        case 0 ->
                            OwnedBlock.output("output_" + i, oneOf(TEXTS), "module.m.x[" + random.nextInt(3) + "]");
                        case 1 -> OwnedBlock.importing("aws_vpc.this[\"" + i + "\"]", "vpc-" + random.nextInt(9));
                        default -> OwnedBlock.module("module_" + i, "network", inputs(DEPTH, true));
                    });
        }
        return blocks;
    }

    private Inputs inputs(int depth, boolean ofBlock) {
        var inputs = new Inputs();
        for (int i = 0; i < random.nextInt(4); i++) {
            String name = ofBlock ? "input_" + i : oneOf(NAMES);
            switch (depth == 0 ? random.nextInt(4) : random.nextInt(6)) {
                case 0 -> inputs.text(name, oneOf(TEXTS));
                case 1 -> inputs.number(name, random.nextInt(-5, 5000));
                case 2 -> inputs.texts(name, List.of("a", oneOf(TEXTS)));
                case 3 -> inputs.expression(name, "data.x.y.outputs[\"" + random.nextInt(3) + "\"].z");
                default -> inputs.object(name, inputs(depth - 1, false));
            }
        }
        return inputs;
    }

    /** The same blocks with other values here and there, and members come and gone. */
    List<OwnedBlock> changed(List<OwnedBlock> blocks) {
        return blocks.stream().map(this::changed).toList();
    }

    private OwnedBlock changed(OwnedBlock block) {
        if (!block.type().equals("module")) {
            return block;
        }
        var attributes = new LinkedHashMap<String, Input>();
        block.attributes()
                .forEach((name, value) -> attributes.put(name, name.equals("source") ? value : changed(value)));
        return new OwnedBlock(block.type(), block.labels(), attributes, block.lead());
    }

    private Input changed(Input input) {
        return switch (input) {
            case Input.Whole whole -> random.nextInt(3) == 0 ? anything() : whole;
            case Input.Members(SequencedMap<String, Input> members) -> {
                var left = new LinkedHashMap<String, Input>();
                for (Map.Entry<String, Input> member : members.entrySet()) {
                    if (random.nextInt(4) > 0) {
                        left.put(member.getKey(), changed(member.getValue()));
                    }
                }
                if (random.nextInt(3) == 0) {
                    left.put(oneOf(NAMES), anything());
                }
                yield new Input.Members(left);
            }
            case Input.Roster roster -> roster;
        };
    }

    private Input anything() {
        return new Input.Whole(HclCode.string("new " + random.nextInt(99)));
    }

    private String oneOf(List<String> options) {
        return options.get(random.nextInt(options.size()));
    }
}
