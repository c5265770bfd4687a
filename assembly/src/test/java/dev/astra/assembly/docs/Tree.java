package dev.astra.assembly.docs;

import java.util.List;
import java.util.Map;

/** A node of a document of maps and lists, in which absent things are empty. */
record Tree(Object node) {

    boolean has(String name) {
        return node instanceof Map<?, ?> map && map.containsKey(name);
    }

    Tree at(String name) {
        Object found = node instanceof Map<?, ?> map ? map.get(name) : null;
        return new Tree(found == null ? Map.of() : found);
    }

    String text(String name) {
        return at(name).node() instanceof String text ? text : "";
    }

    List<Tree> list(String name) {
        return at(name).node() instanceof List<?> list
                ? list.stream().map(Tree::new).toList()
                : List.of();
    }

    List<String> names() {
        return node instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).toList()
                : List.of();
    }
}
