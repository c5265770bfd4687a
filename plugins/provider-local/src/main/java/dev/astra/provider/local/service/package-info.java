/** Services, their revisions and deployments, computed ahead as timelines. */
@NullMarked
package dev.astra.provider.local.service;

import org.jspecify.annotations.NullMarked;
