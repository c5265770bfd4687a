containers:
  - name: testbed
    cpu: 256
