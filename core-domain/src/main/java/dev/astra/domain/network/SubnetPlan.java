package dev.astra.domain.network;

/** One /20 and its use. Spare blocks are planned, not created, so that they stay free for what comes. */
public record SubnetPlan(SubnetRole role, Ipv4Block block) {}
