using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Webhooks.Tests;

public sealed class SignedEndpointTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 19, 0, 0, TimeSpan.Zero));
    private readonly Endpoint _endpoint;

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

    [Fact]
    public async Task Rejects_a_request_that_was_received_before()
    {
        Assert.Equal(200, (await Post("hello")).Status);
        Assert.Equal((401, "This request was already received."), await Post("hello"));
        Assert.Equal(200, (await Post("hello", at: Now(1))).Status);
    }

    [Fact]
    public async Task Rejects_a_request_that_the_endpoint_cannot_answer_with_a_reason() => Assert.Equal((400, "That is no greeting."), await Post("?"));

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

        protected override int MaxBody => Limit;

        protected override Task Answer(HttpContext context, ReadOnlyMemory<byte> body)
        {
            var text = Encoding.UTF8.GetString(body.Span);
            Answered.Add(text);
            return text == "?" ? Refuse(context, 400, "That is no greeting.") : SendJson(context, Encoding.UTF8.GetBytes(text.ToUpperInvariant()));
        }
    }

    /// <summary>A signature that anybody can make.</summary>
    private sealed class Checksum : ISignatureScheme
    {
        public string SignatureHeader => "X-Signature";

        public string TimestampHeader => "X-Time";

        public static string Of(ReadOnlySpan<byte> content) => IdOf(content).ToString(CultureInfo.InvariantCulture);

        public string Prefix(string timestamp) => $"at {timestamp}: ";

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
