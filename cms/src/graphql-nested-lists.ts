import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  isObjectType,
  type GraphQLNamedType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/**
 * Refuses queries with more lists inside one another than given: each may hold 100 entries, so every further level
 * makes the answer a hundred times larger, at hardly any cost in the query.
 */
export function nestedLists(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition({ operation, selectionSet }) {
      const root = context.getSchema().getRootType(operation);
      if (root && deepest({ context, fragments: new Map() }, selectionSet, root) > most) {
        context.reportError(new GraphQLError(`Lists may stand in one another ${most} deep at most.`));
      }
    },
  });
}

interface Walk {
  context: ValidationContext;
  /** depth of each fragment, looked into once: they may be spread in one another any number of times */
  fragments: Map<string, number>;
}

function deepest(walk: Walk, { selections }: SelectionSetNode, parent: GraphQLNamedType): number {
  const depths = selections.map((selection) => {
    if (selection.kind === 'InlineFragment') return deepest(walk, selection.selectionSet, parent);
    if (selection.kind === 'FragmentSpread') return ofFragment(walk, selection.name.value, parent);
    const field = isObjectType(parent) ? parent.getFields()[selection.name.value] : undefined;
    if (!field) return 0;
    const own = isListType(getNullableType(field.type)) ? 1 : 0;
    const type = getNamedType(field.type);
    if (!selection.selectionSet || !isCompositeType(type)) return own;
    return own + deepest(walk, selection.selectionSet, type);
  });
  return Math.max(0, ...depths);
}

/** A fragment that contains itself counts as 0 inside itself: another rule refuses it. */
function ofFragment(walk: Walk, name: string, parent: GraphQLNamedType): number {
  const known = walk.fragments.get(name);
  if (known !== undefined) return known;
  walk.fragments.set(name, 0);
  const fragment = walk.context.getFragment(name);
  const depth = fragment ? deepest(walk, fragment.selectionSet, parent) : 0;
  walk.fragments.set(name, depth);
  return depth;
}
