package dev.astra.aws.service;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills objects of the API's model, so that every field there is, on every level, has a value of its kind. */
final class Samples {
    private Samples() {}

    static ContainerDefinition container() {
        return filled(ContainerDefinition.builder(), ContainerDefinition.class).toBuilder()
                .image("testbed:1")
                .build();
    }

    static <T> T filled(SdkPojo builder, Class<T> type) {
        return type.cast(fill(builder));
    }

    private static Object fill(SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            field.set(builder, value(field));
        }
        return ((Buildable) builder).build();
    }

    private static Object value(SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.STRING)) {
            return "text of " + field.locationName();
        }
        if (type.equals(MarshallingType.INTEGER)) {
            return field.locationName().length();
        }
        if (type.equals(MarshallingType.BOOLEAN)) {
            return true;
        }
        if (type.equals(MarshallingType.LIST)) {
            return List.of(value(field.getTrait(ListTrait.class).memberFieldInfo()));
        }
        if (type.equals(MarshallingType.MAP)) {
            return Map.of("key", value(field.getTrait(MapTrait.class).valueFieldInfo()));
        }
        return fill(field.constructor().get());
    }
}
