"""Files that a browser sends: in memory, no more than a report may have, and no others."""

from io import BytesIO

from django.core.files.uploadhandler import MemoryFileUploadHandler, SkipFile

from documents import decoding, metadata

LARGEST = {"report": decoding.LARGEST, "metadata": metadata.LARGEST}


class BoundedUpload(MemoryFileUploadHandler):
    """Keeps the two files of the form; ``too_large`` are the fields whose file was dropped."""

    def __init__(self, request=None):
        super().__init__(request)
        self.too_large: set[str] = set()
        self.seen: set[str] = set()

    def handle_raw_input(self, *args, **kwargs):
        self.activated = True

    def new_file(self, field_name, *args, **kwargs):
        if field_name not in LARGEST or field_name in self.seen:
            raise SkipFile
        self.seen.add(field_name)
        super().new_file(field_name, *args, **kwargs)

    def receive_data_chunk(self, raw_data, start):
        if start + len(raw_data) > LARGEST[self.field_name]:
            self.too_large.add(self.field_name)
            raise SkipFile
        return super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size):
        done = super().file_complete(file_size)
        self.file = BytesIO()  # Django closes it with the next file that is dropped
        return done
