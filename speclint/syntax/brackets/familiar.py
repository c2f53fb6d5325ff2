"""Objects that everybody knows: which members stand in them, in the order that people write.

They are what is known before a text is read, for the place of a brace that no layout tells: the
specs of the Flow Service (as its pages and schemas have them) and the JSON that is found everywhere
(JSON Schema draft-07, OpenAPI 3, package.json, GeoJSON of RFC 7946).
"""

from __future__ import annotations

KIND_OF_SUFFIX = {"{": "object", "[": "array"}

# The keys that lead to an object (`-` for none, `*` for any), a colon, its members; `{` and `[` mark
# those that are containers.
OBJECTS = """
- items[]: id name description providerId version type authSpec[ attributes{ sourceSpec{ exploreSpec{ permissionsInfo{
- items[]: id name providerId version sourceConnectionSpecIds[ targetConnectionSpecIds[ optionSpec{ transformationSpecs[ scheduleSpec{ runSpec{ attributes{ permissionsInfo{
- items[]: id createdAt updatedAt createdBy updatedBy createdClient updatedClient sandboxId sandboxName imsOrgId etag
-: items[ _links{
authSpec[] optionSpec scheduleSpec runSpec transformationSpecs[]: name type spec{
exploreSpec: name type requestSpec{ responseSpec{
sourceSpec: attributes{ spec{
sourceSpec: spec{ attributes{
attributes: uiAttributes{ urlParams{ headerParams{ bodyParams{ contentPath{ explodeEntityPath{ paginationParams{ scheduleParams{ spec{
attributes: category connectorName isSource isSourceFlow flacValidationSupported frequency documentationLink notification{ uiAttributes{
uiAttributes: documentationLink isSource isPreview isBeta monitoringSupported category{ icon{ description{ label{ frequency{
uiAttributes: apiFeatures{
apiFeatures: explorePaginationSupported updateSupported deleteSupported flowRunsSupported
urlParams: host path method queryParams{
contentPath explodeEntityPath: path skipAttributes[ keepAttributes[ overrideWrapperAttribute
paginationParams: type limitName limitValue offSetName pointerPath endConditionName endConditionValue
paginationParams: type continuationTokenPath parameterType parameterName delayRequestMillis
paginationParams: type limitName limitValue initialPageIndex pageParamName
scheduleParams: type scheduleStartParamName scheduleEndParamName scheduleStartParamFormat scheduleEndParamFormat
permissionsInfo: view[ manage[
permissionsInfo: manage[ view[
view[] manage[]: @type name permissions[
view[] manage[]: name @type permissions[
category icon description label frequency: key
category icon description label frequency: text
notification: category flowRun{
restAttributes: headerParamName
spec requestSpec responseSpec schema items if then else not: $schema type title description format default enum[ properties{ required[
*: description type title default minimum maximum exclusiveMinimum format enum[ items{ properties{ required[
*: type title description format default restAttributes{
*: $schema $id title description type format default const pattern minLength minItems minimum maximum additionalProperties enum[ items{ required[ properties{ $defs{
*: $ref description type
*: type format
*: type items{
*: type properties{
-: openapi info{ servers[ paths{ components{ security[ tags[
info: title description version contact{ license{
get put post patch delete: tags[ summary description operationId parameters[ requestBody{ responses{ security[
parameters[]: name in description required schema{ example
components: schemas{ responses{ parameters{ securitySchemes{
-: name version description main scripts{ repository{ keywords[ author license bugs{ homepage dependencies{ devDependencies{ engines{ files[
scripts: build test lint start prepare
repository bugs: type url
-: type features[ bbox[
features[]: type id properties{ geometry{
features[]: type geometry{ properties{
geometry: type coordinates[
"""


def familiar_objects() -> list[tuple[str, list[tuple[str, str]]]]:
    """Each object as the key that leads to it and its members: their names and kinds."""
    result = []
    for line in OBJECTS.strip().splitlines():
        keys, _, members = line.partition(":")
        symbols = [symbol(name) for name in members.split()]
        result += [("" if key == "-" else key, symbols) for key in keys.split()]
    return result


def symbol(name: str) -> tuple[str, str]:
    """The name of a member and the kind of its value."""
    kind = KIND_OF_SUFFIX.get(name[-1], "scalar")
    return name.rstrip("{["), kind
