"""Corrections of moto, one module per service: what it lacks, and where it answers otherwise than AWS.

A module that needs the world has ``install(world)``; the others act when they are imported.
"""
