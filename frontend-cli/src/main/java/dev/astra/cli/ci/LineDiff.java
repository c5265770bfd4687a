package dev.astra.cli.ci;

import java.util.List;

/** The lines that differ between two texts, by their longest common subsequence. */
record LineDiff(String before, String after) {

    String text() {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int[][] common = common(old, fresh);
        var text = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                i++;
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                text.append("- ").append(old.get(i++)).append('\n');
            } else {
                text.append("+ ").append(fresh.get(j++)).append('\n');
            }
        }
        return text.toString().stripTrailing();
    }

    /** How many lines the rests of both texts have in common, from each line on. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
