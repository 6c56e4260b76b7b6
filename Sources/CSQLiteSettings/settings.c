#include "CSQLiteSettings.h"
#include <sqlite3.h>

int cordee_sqlite_without_memory_count(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
