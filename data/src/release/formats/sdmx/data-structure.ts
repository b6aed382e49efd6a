import {
  type Component,
  KEY_DIMENSIONS,
  OBSERVATION_ATTRIBUTES,
  PRIMARY_MEASURE,
  TIME_DIMENSION,
} from './components.ts';
import { codeListId, conceptSchemeId, SDMX_AGENCY, sdmxVersion } from './ids.ts';
import { attributes } from './xml.ts';

interface Of {
  readonly dataset: string;
  readonly release: string;
}

/** What observations of a release consist of: the inside of a data structure definition of SDMX-ML 2.1. */
export function dataStructure(of: Of): string {
  const concept = ({ id }: Component) =>
    `<structure:ConceptIdentity><Ref${attributes({ id, maintainableParentID: conceptSchemeId(of.dataset), ...keptBy(of, 'maintainableParentVersion'), package: 'conceptscheme', class: 'Concept' })}/></structure:ConceptIdentity>`;
  const representation = (one: Component) =>
    one.hasCodes
      ? `<structure:LocalRepresentation><structure:Enumeration><Ref${attributes({ id: codeListId(of.dataset, one.id), ...keptBy(of, 'version'), package: 'codelist', class: 'Codelist' })}/></structure:Enumeration></structure:LocalRepresentation>`
      : `<structure:LocalRepresentation><structure:TextFormat textType="${TEXT_TYPES[one.type]}"/></structure:LocalRepresentation>`;
  return [
    '<structure:DataStructureComponents>\n<structure:DimensionList id="DimensionDescriptor">\n',
    ...KEY_DIMENSIONS.map(
      (one, at) =>
        `<structure:Dimension id="${one.id}" position="${at + 1}">${concept(one)}${representation(one)}</structure:Dimension>\n`,
    ),
    `<structure:TimeDimension id="TIME_PERIOD" position="${KEY_DIMENSIONS.length + 1}">${concept(TIME_DIMENSION)}<structure:LocalRepresentation><structure:TextFormat textType="GregorianYear"/></structure:LocalRepresentation></structure:TimeDimension>\n`,
    '</structure:DimensionList>\n<structure:AttributeList id="AttributeDescriptor">\n',
    ...OBSERVATION_ATTRIBUTES.map(
      (one) =>
        `<structure:Attribute id="${one.id}" assignmentStatus="${one.id.endsWith('_STATUS') ? 'Mandatory' : 'Conditional'}">${concept(one)}${representation(one)}<structure:AttributeRelationship><structure:PrimaryMeasure><Ref id="${PRIMARY_MEASURE.id}"/></structure:PrimaryMeasure></structure:AttributeRelationship></structure:Attribute>\n`,
    ),
    `</structure:AttributeList>\n<structure:MeasureList id="MeasureDescriptor">\n<structure:PrimaryMeasure id="${PRIMARY_MEASURE.id}">${concept(PRIMARY_MEASURE)}${representation(PRIMARY_MEASURE)}</structure:PrimaryMeasure>\n`,
    '</structure:MeasureList></structure:DataStructureComponents>',
  ].join('');
}

const TEXT_TYPES = { string: 'String', integer: 'Integer', number: 'Double' } as const;

const keptBy = ({ release }: Of, member: string) => ({
  [member]: sdmxVersion(release),
  agencyID: SDMX_AGENCY,
});
