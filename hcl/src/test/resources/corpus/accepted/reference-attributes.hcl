a = module.network.vpc_id
