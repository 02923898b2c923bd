#include "CYanglaoData.h"

#define DATA(variable) static const unsigned char variable[] =

DATA(zhongwei) {
#embed "../../Data/plans/zhongwei.json"
};
DATA(shapotou) {
#embed "../../Data/plans/shapotou.json"
};
DATA(jingyuan) {
#embed "../../Data/plans/jingyuan.json"
};
DATA(wugang) {
#embed "../../Data/plans/wugang.json"
};
DATA(xishan) {
#embed "../../Data/plans/xishan.json"
};
DATA(departments) {
#embed "../../Data/departments.json"
};
DATA(measures) {
#embed "../../Data/measures.json"
};
DATA(sample_records) {
#embed "../../Data/samples/records.ndjson"
};
DATA(plan_schema) {
#embed "../../Data/plan.schema.json"
};

#define FILE(path, variable) {path, variable, sizeof variable}

static const struct yanglao_file files[] = {
    FILE("plans/zhongwei.json", zhongwei),
    FILE("plans/shapotou.json", shapotou),
    FILE("plans/jingyuan.json", jingyuan),
    FILE("plans/wugang.json", wugang),
    FILE("plans/xishan.json", xishan),
    FILE("departments.json", departments),
    FILE("measures.json", measures),
    FILE("plan.schema.json", plan_schema),
    FILE("samples/records.ndjson", sample_records),
};
const struct yanglao_file *const yanglao_files = files;
const long yanglao_file_count = sizeof files / sizeof files[0];
