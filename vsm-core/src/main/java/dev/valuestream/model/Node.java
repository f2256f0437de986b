package dev.valuestream.model;

/** A place on a map: outside source, customer, step or control point. This hierarchy may grow with new node types. */
public sealed interface Node extends Element permits Supplier, Trigger, Customer, ProcessStep, ControlPoint {}
