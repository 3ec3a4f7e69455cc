using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;

namespace FilmClubBot.Feeds.Tests.Reading;

public sealed class ReadFromDiskTests : IDisposable
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private readonly TempFolder _folder = new();
    private readonly ReviewFiles _files = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reads_a_file()
    {
        var draft = Sample.OnlyDraft(await _files.Read(_folder.Write("salt.txt"), TestContext.Current.CancellationToken));
        Assert.Equal(Sample.Prose, draft.Content);
        Assert.Equal("salt.txt", draft.Origin);
    }

    [Fact]
    public async Task Refuses_a_missing_file() =>
        Assert.Equal("gone.txt does not exist: check the path.", await Refusal(Path.Combine(_folder.Path, "gone.txt")));

    [Fact]
    public async Task Refuses_a_file_in_a_missing_folder() =>
        Assert.Contains("does not exist", await Refusal(Path.Combine(_folder.Path, "no", "gone.txt")), StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_folder() =>
        Assert.Contains("is a folder, not a file", await Refusal(_folder.Path + "/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("a\0b.txt")]
    public async Task Refuses_what_is_no_path(string path) =>
        Assert.IsType<FileReading.Refused>(await _files.Read(path, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Refuses_a_name_too_long_for_any_disk() =>
        Assert.IsType<FileReading.Refused>(await _files.Read(new string('x', 10_000), TestContext.Current.CancellationToken));

    [Fact]
    public async Task Refuses_an_empty_file_without_opening_it() =>
        Assert.Contains("is empty", await Refusal(_folder.Write("salt.txt", "")), StringComparison.Ordinal);

    [Fact]
    public async Task Refuses_a_file_of_fifty_megabytes_by_its_length()
    {
        var path = Path.Combine(_folder.Path, "huge.txt");
        await using (var stream = new FileStream(path, FileMode.CreateNew))
            stream.SetLength(50_000_000);
        Assert.Equal("huge.txt is larger than 5 MB: split it into smaller files, one review each.", await Refusal(path));
    }

    [Fact]
    public async Task Refuses_a_stream_that_never_ends()
    {
        await using var stream = new EndlessStream();
        var reason = Sample.Refusal(await _files.Read(stream, "grown.txt", TestContext.Current.CancellationToken), "grown.txt");
        Assert.Contains("larger than 5 MB", reason, StringComparison.Ordinal);
        Assert.Equal(FileLimits.Default.MaxBytes + 1, stream.Given);
    }

    [Fact]
    public async Task Reads_a_file_of_exactly_the_limit()
    {
        var limits = new FileLimits { MaxBytes = Sample.Prose.Length };
        var reading = await new ReviewFiles(limits).Read(_folder.Write("salt.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(Sample.Prose, Sample.OnlyDraft(reading).Content);
    }

    [Fact]
    public async Task Refuses_a_stream_that_fails()
    {
        await using var stream = new FailingStream();
        Assert.Contains("cannot be read to its end", Sample.Refusal(await _files.Read(stream, "torn.txt", _none), "torn.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_circle_of_links()
    {
        var path = Path.Combine(_folder.Path, "one.txt");
        File.CreateSymbolicLink(path, Path.Combine(_folder.Path, "two.txt"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "two.txt"), path);
        Assert.IsType<FileReading.Refused>(await _files.Read(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Stops_when_asked_to()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _files.Read(_folder.Write("salt.txt"), stopped.Token));
    }

    private async Task<string> Refusal(string path) =>
        Sample.Refusal(await _files.Read(path, TestContext.Current.CancellationToken), Path.GetFileName(path.TrimEnd('/')));

    private sealed class EndlessStream : OneWayStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }
    }

    private sealed class FailingStream : OneWayStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the disk is gone");
    }

    private abstract class OneWayStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
