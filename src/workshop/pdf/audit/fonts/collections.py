"""The character maps that every reader of PDF brings along (ISO 32000-1, table 118), and their collections."""

from collections.abc import Mapping
from types import MappingProxyType

_MAPS = {
    "GB1": "GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16",
    "CNS1": "B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16",
    "Japan1": "83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16",
    "Korea1": "KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16",
}
# The collection of each map, by its name. Identity belongs to none.
PREDEFINED: Mapping[str, str] = MappingProxyType(
    {
        "Identity-H": "",
        "Identity-V": "",
        "H": "Japan1",
        "V": "Japan1",
        **{
            f"{name}-{way}": collection
            for collection, names in _MAPS.items()
            for name in names.split()
            for way in "HV"
        },
    }
)
