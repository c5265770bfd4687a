package dev.astra.aws.service;

import dev.astra.domain.service.TaskSpec;

/**
 * A specification with everything ECS needs beside it.
 *
 * @param said what a manifest says
 * @param complete the same with the additions
 */
record CompletedTask(TaskSpec said, TaskSpec complete, Additions additions) {}
