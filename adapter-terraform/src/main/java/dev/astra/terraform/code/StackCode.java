package dev.astra.terraform.code;

import dev.astra.domain.infrastructure.Stack;
import java.util.ArrayList;
import java.util.List;

/** The files of one stack. */
final class StackCode {
    private StackCode() {}

    /** What is particular to a stack: its module calls and the like, its imports, what is imported no longer, its outputs. */
    record Parts(List<OwnedBlock> main, List<OwnedBlock> imports, List<String> forgotten, List<OwnedBlock> outputs) {
        Parts(List<OwnedBlock> main, List<OwnedBlock> imports, List<OwnedBlock> outputs) {
            this(main, imports, List.of(), outputs);
        }
    }

    static List<CodeFile> of(Stack stack) {
        Parts parts = switch (stack) {
            case Stack.OrganizationStack organization -> OrganizationCode.of(organization);
            case Stack.IdentityStack identity -> IdentityCode.of(identity);
            case Stack.PlatformStack platform -> PlatformCode.of(platform);
            case Stack.DnsStack dns -> DnsCode.of(dns);
            case Stack.CiStack ci -> CiCode.of(ci);
            case Stack.ServiceStack service -> ServiceCode.of(service);
        };
        var files = new ArrayList<CodeFile>();
        files.add(Scaffold.file(stack));
        if (stack instanceof Stack.ServiceStack service) {
            files.addAll(ServiceCode.files(service));
        }
        files.add(new CodeFile.Synced(stack.path() + "/main.tf", parts.main()));
        files.add(new CodeFile.Synced(stack.path() + "/outputs.tf", parts.outputs()));
        if (!parts.imports().isEmpty()) {
            files.add(new CodeFile.Synced(stack.path() + "/imports.tf", parts.imports(), parts.forgotten()));
        }
        return files;
    }
}
