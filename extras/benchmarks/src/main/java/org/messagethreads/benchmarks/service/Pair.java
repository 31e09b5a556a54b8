package org.messagethreads.benchmarks.service;

record Pair(String owner, String guest) {}
