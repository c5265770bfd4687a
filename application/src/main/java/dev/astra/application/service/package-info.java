/** Creating, deploying and watching services. */
@NullMarked
package dev.astra.application.service;

import org.jspecify.annotations.NullMarked;
