package dev.valuestream.problem;

import java.util.List;

/** Fills {@code {0}} places of a template in one pass: arguments are never looked into for further places. */
final class TemplateFiller {

    private static final int MOST_DIGITS = 2;

    private TemplateFiller() {}

    static String fill(String template, List<String> arguments) {
        StringBuilder filled = new StringBuilder(template.length() + 32);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
            int close = closeOfPlace(template, open);
            int index = close < 0 ? Integer.MAX_VALUE : Integer.parseInt(template, open + 1, close, 10);
            if (index < arguments.size()) {
                filled.append(template, at, open).append(Visible.of(arguments.get(index)));
                at = close + 1;
            }
        }
        return filled.append(template, at, template.length()).toString();
    }

    /** Index of the brace that closes the place which the one at {@code open} opens, or -1 if it opens none. */
    private static int closeOfPlace(String template, int open) {
        int at = open + 1;
        while (at < template.length() && at - open <= MOST_DIGITS && isDigit(template.charAt(at))) {
            at++;
        }
        return at > open + 1 && at < template.length() && template.charAt(at) == '}' ? at : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
