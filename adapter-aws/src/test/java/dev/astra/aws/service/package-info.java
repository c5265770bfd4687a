@NullMarked
package dev.astra.aws.service;

import org.jspecify.annotations.NullMarked;
