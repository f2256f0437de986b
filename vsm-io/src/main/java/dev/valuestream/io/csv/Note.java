package dev.valuestream.io.csv;

/**
 * One line above the table: {@code # key: value}.
 *
 * @param cell where it begins
 * @param key what it is about, without the colon
 * @param value the value, perhaps of the next cell
 */
record Note(Cell cell, String key, Cell value) {}
