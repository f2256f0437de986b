package dev.valuestream.io.svg.internal.glyph;

/**
 * Advance widths of DejaVu Sans 2.37, regular and bold, in 1/2048 em.
 *
 * <p>DejaVu is the widest of the fonts a reader's machine commonly falls back to, so what fits here fits elsewhere.
 * Letters without an entry count as 0.64 em (bold 0.7), wide scripts and emoji as 1 em, combining marks as nothing.
 */
public final class CharWidths {

    private static final int UNITS = 2048;

    /** The symbols measured beside Latin-1, in the order in which their widths stand last in the tables. */
    private static final String SYMBOLS = "…–—‘’“”†•‰€−≈≠≤≥←↑→↓↺▲▼△▽□■▸◂✓∞Σ";

    private static final String REGULAR_TABLE = """
            651 821 942 1716 1303 1946 1597 563 799 799 1024 1716 651 739 651 690 1303 1303
            1303 1303 1303 1303 1303 1303 1303 1303 690 690 1716 1716 1716 1087 2048 1401 1405 1430
            1577 1294 1178 1587 1540 604 604 1343 1141 1767 1532 1612 1235 1612 1423 1300 1251 1499
            1401 2025 1403 1251 1403 799 690 799 1716 1024 1024 1255 1300 1126 1300 1260 721 1300
            1298 569 569 1186 569 1995 1298 1253 1300 1300 842 1067 803 1298 1212 1675 1212 1212
            1075 1303 690 1303 1716 651 821 1303 1303 1303 1303 690 1024 1024 2048 965 1253 1716
            739 2048 1024 1024 1716 821 821 1024 1303 1303 651 1024 821 965 1253 1985 1985 1985
            1087 1401 1401 1401 1401 1401 1401 1995 1430 1294 1294 1294 1294 604 604 604 604 1587
            1532 1612 1612 1612 1612 1612 1716 1612 1499 1499 1499 1499 1251 1239 1290 1255 1255 1255
            1255 1255 1255 2011 1126 1260 1260 1260 1260 569 569 569 569 1253 1298 1253 1253 1253
            1253 1253 1716 1253 1298 1298 1298 1298 1212 1300 1212 2048 1024 2048 651 651 1061 1061
            1024 1208 2748 1303 1716 1716 1716 1716 1716 1716 1716 1716 1716 1716 1575 1575 1575 1575
            1935 1935 1028 1028 1716 1706 1294
            """;

    private static final String BOLD_TABLE = """
            713 934 1067 1716 1425 2052 1786 627 936 936 1071 1716 778 850 778 748 1425 1425
            1425 1425 1425 1425 1425 1425 1425 1425 819 819 1716 1716 1716 1188 2048 1585 1561 1503
            1700 1399 1399 1681 1714 762 762 1587 1305 2038 1714 1741 1501 1741 1577 1475 1397 1663
            1585 2259 1579 1483 1485 936 748 936 1716 1024 1024 1382 1466 1214 1466 1389 891 1466
            1458 702 702 1362 702 2134 1458 1407 1466 1466 1010 1219 979 1458 1335 1892 1321 1335
            1192 1458 748 1458 1716 713 934 1425 1425 1303 1425 748 1024 1024 2048 1155 1323 1716
            850 2048 1024 1024 1716 897 897 1024 1507 1303 778 1024 897 1155 1323 2120 2120 2120
            1188 1585 1585 1585 1585 1585 1585 2222 1503 1399 1399 1399 1399 762 762 762 762 1716
            1714 1741 1741 1741 1741 1741 1716 1741 1663 1663 1663 1663 1483 1511 1473 1382 1382 1382
            1382 1382 1382 2146 1214 1389 1389 1389 1389 702 702 702 702 1407 1458 1407 1407 1407
            1407 1407 1716 1407 1458 1458 1458 1458 1335 1466 1335 2048 1024 2048 778 778 1346 1346
            1024 1309 2949 1425 1716 1716 1716 1716 1716 1716 1716 1716 1716 1716 1575 1575 1575 1575
            1935 1935 1028 1028 1716 1706 1399
            """;

    private static final CharWidths REGULAR = new CharWidths(REGULAR_TABLE, 0.64);
    private static final CharWidths BOLD = new CharWidths(BOLD_TABLE, 0.7);

    private final double[] measured;
    private final double unknown;

    private CharWidths(String table, double unknown) {
        String[] entries = table.strip().split("\\s+", -1);
        measured = new double[entries.length];
        for (int i = 0; i < entries.length; i++) {
            measured[i] = Integer.parseInt(entries[i]) / (double) UNITS;
        }
        this.unknown = unknown;
    }

    /**
     * The widths of a weight.
     *
     * @param bold whether the letters are drawn in weight 600
     * @return the table
     */
    public static CharWidths of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    /**
     * Looks up a letter.
     *
     * @param codePoint a Unicode code point
     * @return its advance width, in em
     */
    public double of(int codePoint) {
        int entry = entry(codePoint);
        if (entry >= 0) {
            return measured[entry];
        }
        if (Graphemes.extendsCluster(codePoint)) {
            return 0;
        }
        return isWide(codePoint) ? 1 : unknown;
    }

    /**
     * Tells whether the width of a letter is measured.
     *
     * @param codePoint a Unicode code point
     * @return false if it is estimated, as a machine's own fonts for its script are not known
     */
    public static boolean isMeasured(int codePoint) {
        return entry(codePoint) >= 0;
    }

    private static int entry(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7f) {
            return codePoint - 0x20;
        }
        if (codePoint >= 0xa0 && codePoint <= 0xff) {
            return codePoint - 0xa0 + 0x5f;
        }
        int symbol = SYMBOLS.indexOf(codePoint);
        return symbol < 0 ? -1 : symbol + 0x5f + 0x60;
    }

    /** By block and not by {@link Character}: its tables change from one JDK to the next. */
    private static boolean isWide(int c) {
        return c >= 0x10000
                || (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2300 && c <= 0x23ff)
                || (c >= 0x2600 && c <= 0x27bf)
                || (c >= 0x2b00 && c <= 0x2bff)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe4f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || c == 0xfffd;
    }
}
