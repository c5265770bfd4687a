@NullMarked
package dev.astra.http.service;

import org.jspecify.annotations.NullMarked;
