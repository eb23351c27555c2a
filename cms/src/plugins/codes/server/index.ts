import { registerFields } from './fields.ts';
import { routes } from './routes.ts';
import { options } from './controller.ts';

export default { register: registerFields, routes, controllers: { options } };
