moved {
  from = aws_vpc.main
  to = module.network.aws_vpc.this
}

import {
  to = aws_ecr_repository.app["testbed"]
  id = "testbed"
}

check "health" {
  assert {
    condition = data.http.site.status_code == 200
    error_message = "The site does not answer"
  }
}
