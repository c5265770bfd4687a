"""ECS services and tasks as they live: tasks start, fail and drain over time, deployments roll out and back.

``model`` is the state, ``task_life`` what happens to one task, ``scheduler`` what a service does about its tasks,
``rollout`` how deployments begin and end. The ``*_api`` modules put it in place of moto's services and tasks; clusters,
task definitions and tags stay moto's.
"""
