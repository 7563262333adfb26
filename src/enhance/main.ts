import {copyLinks} from './copy-links.ts';
import {followContents} from './follow-contents.ts';
import {showPreviews} from './previews.ts';
import {sortTables} from './sort-tables.ts';

// What makes reading easier where scripts run. Nothing on a page depends on it.
sortTables();
showPreviews();
followContents();
copyLinks();
