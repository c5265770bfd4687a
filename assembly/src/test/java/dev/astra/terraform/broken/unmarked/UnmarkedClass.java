package dev.astra.terraform.broken.unmarked;

/** Lives in a package that says nothing about null. */
public final class UnmarkedClass {}
