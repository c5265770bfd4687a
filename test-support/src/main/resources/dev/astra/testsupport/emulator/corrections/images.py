"""ECR: digests that are those of the manifests, tags that move, pages, and tokens that are still good."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from moto.core.responses import ActionResult
from moto.ecr.models import ECRBackend, Image
from moto.ecr.responses import ECRResponse

from ..world import World
from .paging import page
from .patching import AwsError, replacing

Original = Callable[..., Any]

_TOKEN_LIFE = timedelta(hours=12)


@replacing(Image)
def _create_digest(_: Original, self: Image) -> None:
    self._image_digest = "sha256:" + hashlib.sha256(self.image_manifest.encode()).hexdigest()


@replacing(Image)
def get_image_size_in_bytes(_: Original, self: Image) -> int | None:
    manifest = json.loads(self.image_manifest)
    if "layers" not in manifest:
        return None
    return sum(int(part.get("size", 0)) for part in [manifest.get("config", {}), *manifest["layers"]])


def install(world: World) -> None:
    @replacing(ECRBackend)
    def put_image(
        _: Original,
        self: ECRBackend,
        repository_name: str,
        image_manifest: str,
        image_tag: str | None,
        image_manifest_mediatype: str | None = None,
        digest: str | None = None,
    ) -> Image:
        repository = self._get_repository(repository_name)
        media_type = image_manifest_mediatype or _manifest(image_manifest).get("mediaType")
        pushed = Image(self.account_id, image_tag or "", image_manifest, repository_name, media_type)
        pushed.image_tags = []
        if digest not in (None, pushed.image_digest):
            raise AwsError("ImageDigestDoesNotMatchException", "The image digest doesn't match the manifest.")
        known = next((image for image in repository.images if image.image_digest == pushed.image_digest), None)
        _check_tag(repository, known, image_tag)
        image = known or pushed
        if known is None:
            image.image_pushed_at = int(world.timeline.now.timestamp())
            repository.images.append(image)
        for other in repository.images:
            if image_tag is not None and other is not image:
                other.remove_tag(image_tag)
        image.update_tag(image_tag)  # type: ignore[arg-type]
        return image

    @replacing(ECRResponse)
    def get_download_url_for_layer(_: Original, self: ECRResponse) -> ActionResult:
        """Manifests are put without the layers they name, so no layer is ever there."""
        self.ecr_backend._get_repository(self._get_param("repositoryName"))
        digest = self._get_param("layerDigest")
        raise AwsError("LayersNotFoundException", f"The layer with digest '{digest}' was not found in the repository.")

    @replacing(ECRResponse)
    def get_authorization_token(_: Original, self: ECRResponse) -> ActionResult:
        rows = []
        for registry in self._get_param("registryIds") or [self.current_account]:
            token = base64.b64encode(f"AWS:{registry}-{int(world.timeline.now.timestamp())}".encode()).decode()
            endpoint = f"https://{registry}.dkr.ecr.{self.region}.amazonaws.com"
            end = world.timeline.now + _TOKEN_LIFE
            rows.append({"authorizationToken": token, "expiresAt": end, "proxyEndpoint": endpoint})
        return ActionResult({"authorizationData": rows})


def _manifest(text: str) -> dict[str, Any]:
    try:
        manifest = json.loads(text)
    except ValueError:
        manifest = None
    if not isinstance(manifest, dict):
        message = "Invalid parameter at 'ImageManifest' failed to satisfy constraint: 'Invalid JSON syntax'"
        raise AwsError("InvalidParameterException", message)
    return manifest


def _check_tag(repository: Any, known: Image | None, tag: str | None) -> None:
    where = f"in the '{repository.name}' repository"
    if known is not None and (tag is None or tag in known.image_tags):
        message = f"Image with digest '{known.image_digest}' and tag '{tag}' already exists {where}"
        raise AwsError("ImageAlreadyExistsException", message)
    taken = any(tag in image.image_tags for image in repository.images if tag is not None)
    if taken and repository.is_tag_immutable():
        message = f"The image tag '{tag}' already exists {where} and cannot be overwritten because the repository is"
        raise AwsError("ImageTagAlreadyExistsException", f"{message} immutable.")


@replacing(ECRResponse)
def list_images(original: Original, self: ECRResponse) -> ActionResult:
    ids = original(self).result["imageIds"]
    return page(self, "imageIds", [each for each in ids if _has_status(self, each["imageTag"] is not None)])


@replacing(ECRResponse)
def describe_images(original: Original, self: ECRResponse) -> ActionResult:
    images = list(original(self).result["imageDetails"])
    shown = [image for image in images if _has_status(self, hasattr(image, "image_tags"))]
    return page(self, "imageDetails", shown)


@replacing(ECRResponse)
def describe_repositories(original: Original, self: ECRResponse) -> ActionResult:
    return page(self, "repositories", list(original(self).result["repositories"]))


def _has_status(self: ECRResponse, tagged: bool) -> bool:
    wanted = (self._get_param("filter") or {}).get("tagStatus", "ANY")
    return wanted == "ANY" or (wanted == "TAGGED") == tagged
