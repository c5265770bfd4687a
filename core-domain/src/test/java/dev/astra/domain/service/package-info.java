@NullMarked
package dev.astra.domain.service;

import org.jspecify.annotations.NullMarked;
