// First of all, in this order: Nest's modules are ESM in a cycle, which require() cannot enter from the middle.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
