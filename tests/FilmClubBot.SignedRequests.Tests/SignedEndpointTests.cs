using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.SignedRequests.Tests;

public sealed class SignedEndpointTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));
    private readonly Endpoint _endpoint;
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(5);

    public SignedEndpointTests() => _endpoint = new(new ReplayGuard(_time));

    [Fact]
    public async Task Answers_a_signed_request()
    {
        Assert.Equal((200, "HELLO"), await Post("hello"));
        Assert.Equal((200, ""), await Post(""));
        Assert.Equal(["hello", ""], _endpoint.Answered);
    }

    [Fact]
    public async Task Rejects_a_request_that_states_no_length() =>
        Assert.Equal((411, "The request has no Content-Length."), await Post("hello", request => request.ContentLength = null));

    [Fact]
    public async Task Rejects_a_body_over_the_limit_without_reading_it()
    {
        Assert.Equal(200, (await Post(new string('a', Endpoint.Limit))).Status);
        Assert.Equal(413, (await Post("", request =>
        {
            request.ContentLength = Endpoint.Limit + 1;
            request.Body = Stream.Null;
        })).Status);
    }

    [Fact]
    public async Task Rejects_a_body_shorter_than_its_stated_length() =>
        Assert.Equal((400, "The body is shorter than its Content-Length."), await Post("hello", request => request.ContentLength = 6));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("123456789012")]
    public async Task Rejects_a_request_without_a_timestamp(string timestamp) =>
        Assert.Equal((401, "The request has no timestamp."), await Post("hello", request => request.Headers["X-Time"] = timestamp));

    [Fact]
    public async Task Rejects_a_signature_of_another_timestamp_or_body()
    {
        Assert.Equal((401, "The signature is not valid."), await Post("hello", request => request.Headers["X-Signature"] = "0"));
        Assert.Equal(401, (await Post("hello", request => request.Headers.Remove("X-Signature"))).Status);
        Assert.Equal(401, (await Post("hello", request => request.Headers["X-Time"] = Now(1))).Status);
        Assert.Equal(401, (await Post("hello", request => request.Body = new MemoryStream("hallo"u8.ToArray()))).Status);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task Rejects_a_request_that_was_signed_more_than_five_minutes_away(int seconds) =>
        Assert.Equal((401, "The request was signed too long ago, or one of the clocks is wrong."), await Post("hello", at: Now(seconds)));

    [Theory]
    [InlineData("X-Signature", "no digits")]
    [InlineData("X-Signature", "")]
    [InlineData("X-Time", "1")]
    [InlineData("X-Time", "")]
    public async Task Reads_no_body_of_a_request_whose_headers_are_wrong(string header, string value) => Assert.Equal(401, (await Post("hello", request =>
    {
        request.Headers[header] = value;
        request.Body = new Unreadable();
    })).Status);

    [Fact]
    public async Task Allocates_what_arrives_and_not_what_is_announced()
    {
        var slow = new Trickle(bytes: 10);
        using var bodies = new BodyReader(1, _limit, _time);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = bodies.Read(default, slow, 64 * 1024 * 1024, TestContext.Current.CancellationToken);

        Assert.False(reading.IsCompleted);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
        slow.End();
        await Assert.ThrowsAsync<EndOfStreamException>(() => reading);
    }

    [Fact]
    public async Task Reads_large_bodies_a_few_at_a_time_and_small_ones_meanwhile()
    {
        using var bodies = new BodyReader(1, _limit, _time);
        var first = new Trickle(2 * BodyReader.SmallBytes);
        var reading = Read(first, 3 * BodyReader.SmallBytes);
        var second = Read(new MemoryStream(new byte[3 * BodyReader.SmallBytes]), 3 * BodyReader.SmallBytes);

        Assert.Equal(10, await Read(new MemoryStream(new byte[10]), 10));
        Assert.False(second.IsCompleted);
        first.End();
        await Assert.ThrowsAsync<EndOfStreamException>(() => reading);
        Assert.Equal(3 * BodyReader.SmallBytes, await second);

        async Task<int> Read(Stream body, int length) => (await bodies.Read(default, body, length, TestContext.Current.CancellationToken)).Length;
    }

    [Theory]
    [InlineData(10)]
    [InlineData(BodyReader.SmallBytes)]
    public async Task Gives_up_on_a_body_that_takes_too_long(int bytes)
    {
        using var bodies = new BodyReader(1, _limit, _time);
        var reading = Read(new Trickle(2 * BodyReader.SmallBytes), 3 * BodyReader.SmallBytes);
        // The second waits for its turn, or for more bytes.
        var second = Read(new Trickle(bytes), 3 * BodyReader.SmallBytes);

        _time.Advance(_limit);

        await Assert.ThrowsAsync<TimeoutException>(() => reading);
        await Assert.ThrowsAsync<TimeoutException>(() => second);

        async Task<int> Read(Stream body, int length) => (await bodies.Read(default, body, length, TestContext.Current.CancellationToken)).Length;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(50_000)]
    public async Task Reads_a_body_of_any_length_in_pieces(int length)
    {
        byte[] sent = [.. Enumerable.Range(0, length).Select(at => (byte)(at * 31 % 251))];
        using var bodies = new BodyReader(1, _limit, _time);

        var content = await bodies.Read("at 7: "u8.ToArray(), new Pieces(sent), length, TestContext.Current.CancellationToken);

        Assert.Equal([.. "at 7: "u8, .. sent], content);
    }

    [Fact]
    public async Task Refuses_a_body_that_the_server_cut_off_without_a_stack_trace() => Assert.Equal(
        (408, "The body was not received in time or in full."),
        await Post("hello", request => request.Body = new Failing(new BadHttpRequestException("Reading the request body timed out due to data arriving too slowly.", 408))));

    [Fact]
    public async Task Rejects_a_request_that_was_received_before()
    {
        Assert.Equal(200, (await Post("hello")).Status);
        Assert.Equal((401, "This request was already received."), await Post("hello"));
        Assert.Equal(200, (await Post("hello", at: Now(1))).Status);
    }

    [Fact]
    public async Task Rejects_a_request_that_the_endpoint_cannot_answer_with_a_reason() => Assert.Equal((400, "That is no greeting."), await Post("?"));

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Passes_on_a_failure_of_the_answer_as_one_of_its_own(Exception failure)
    {
        _endpoint.Failure = failure;

        Assert.Same(failure, await Record.ExceptionAsync(() => Post("hello")));
    }

    public static TheoryData<Exception> Failures() => [new TimeoutException(), new EndOfStreamException(), new BadHttpRequestException("Not of this request."), new IOException()];

    [Fact]
    public async Task Waits_for_no_answer_before_it_reads_the_next_large_body()
    {
        using var bodies = new BodyReader(1, _limit, _time);
        const int length = 3 * BodyReader.SmallBytes;

        var first = await bodies.Read(default, new MemoryStream(new byte[length]), length, TestContext.Current.CancellationToken);
        var second = await bodies.Read(default, new MemoryStream(new byte[length]), length, TestContext.Current.CancellationToken);

        Assert.Equal((length, length), (first.Length, second.Length));
    }

    private string Now(int offset = 0) => (_time.GetUtcNow().ToUnixTimeSeconds() + offset).ToString(CultureInfo.InvariantCulture);

    // A request that is signed and complete unless it is changed.
    private async Task<(int Status, string Text)> Post(string body, Action<HttpRequest>? change = null, string? at = null)
    {
        at ??= Now();
        var bytes = Encoding.UTF8.GetBytes(body);
        using var sent = new MemoryStream();
        var context = new DefaultHttpContext { Request = { Body = new MemoryStream(bytes), ContentLength = bytes.Length }, Response = { Body = sent } };
        context.Request.Headers["X-Time"] = at;
        context.Request.Headers["X-Signature"] = Checksum.Of(Encoding.UTF8.GetBytes($"at {at}: {body}"));
        change?.Invoke(context.Request);
        await _endpoint.Handle(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(sent.ToArray()));
    }

    /// <summary>Answers a text with its capitals.</summary>
    private sealed class Endpoint(ReplayGuard replays) : SignedEndpoint(new Checksum(), replays, NullLogger.Instance)
    {
        public const int Limit = 100;

        public List<string> Answered { get; } = [];

        public Exception? Failure { get; set; }

        protected override int MaxBody => Limit;

        protected override Task Answer(HttpContext context, ReadOnlyMemory<byte> body)
        {
            var text = Encoding.UTF8.GetString(body.Span);
            Answered.Add(text);
            if (Failure is not null)
                return Task.FromException(Failure);
            return text == "?" ? Refuse(context, 400, "That is no greeting.") : SendJson(context, Encoding.UTF8.GetBytes(text.ToUpperInvariant()));
        }
    }

    /// <summary>A body that some bytes of arrived, and then no more until it ends.</summary>
    private sealed class Trickle(int bytes) : Unreadable
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = bytes;

        public void End() => _end.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = Math.Min(_left, buffer.Length);
            _left -= read;
            if (read == 0)
                await _end.Task.WaitAsync(cancellationToken);
            return read;
        }
    }

    /// <summary>A body that arrives in pieces of 700 bytes.</summary>
    private sealed class Pieces(byte[] content) : Unreadable
    {
        private readonly MemoryStream _all = new(content);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            _all.ReadAsync(buffer[..Math.Min(700, buffer.Length)], cancellationToken);
    }

    private sealed class Failing(Exception failure) : Unreadable
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromException<int>(failure);
    }

    /// <summary>A body that nobody may read.</summary>
    private class Unreadable : Stream
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

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new NotSupportedException("Nothing of this body may be read.");

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>A signature that anybody can make.</summary>
    private sealed class Checksum : ISignatureScheme
    {
        public string SignatureHeader => "X-Signature";

        public string TimestampHeader => "X-Time";

        public static string Of(ReadOnlySpan<byte> content) => IdOf(content).ToString(CultureInfo.InvariantCulture);

        public string Prefix(string timestamp) => $"at {timestamp}: ";

        public bool IsWellFormed(ReadOnlySpan<char> signature) => !signature.IsEmpty && !signature.ContainsAnyExceptInRange('0', '9');

        public bool Verify(ReadOnlySpan<char> signature, ReadOnlySpan<byte> content, out ulong id)
        {
            id = IdOf(content);
            return signature.SequenceEqual(Of(content));
        }

        private static ulong IdOf(ReadOnlySpan<byte> content)
        {
            ulong sum = 17;
            foreach (var part in content)
                sum = unchecked((sum * 31) + part);
            return sum;
        }
    }
}
