using System.Net;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Http;
using FilmClubBot.Feeds.Reading;

namespace FilmClubBot.Feeds.Tests.Http;

/// <summary>A review read from its address: what the network does wrong is a refusal that says so.</summary>
public sealed class ReviewAddressTests
{
    private static readonly Uri _address = new("https://lantern.example/reviews/us.txt");

    private static readonly string _prose = "A Door in the Dark\n\n" + string.Join(' ', Enumerable.Repeat("The film opens a door and nobody walks through it.", 12));

    [Fact]
    public async Task Knows_a_page_by_the_address_it_was_read_from()
    {
        var reading = Assert.IsType<FileReading.Accepted>(await Read(_ => new HttpResponseMessage { Content = new StringContent(_prose) }));

        Assert.Equal(_address, Assert.Single(reading.Drafts).Link);
    }

    [Fact]
    public async Task Says_what_the_server_answered()
    {
        var reading = await Read(_ => new HttpResponseMessage(HttpStatusCode.NotFound));

        Assert.Contains("404", Assert.IsType<FileReading.Refused>(reading).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_network_failed()
    {
        var reading = await Read(_ => throw new HttpRequestException("Name or service not known"));

        Assert.Contains("Name or service not known", Assert.IsType<FileReading.Refused>(reading).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_more_of_an_endless_page_than_a_file_may_have()
    {
        var endless = new EndlessStream();

        var reading = await Read(_ => new HttpResponseMessage { Content = new StreamContent(endless) });

        Assert.IsType<FileReading.Refused>(reading);
        Assert.InRange(endless.Taken, 0, 2 * FileLimits.Default.MaxBytes);
    }

    [Fact]
    public async Task Stops_when_it_is_told_to()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ReviewAddress(new HttpClient(new Answering(_ => new HttpResponseMessage())), new ReviewFiles()).Read(_address, stopped.Token));
    }

    private static Task<FileReading> Read(Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        new ReviewAddress(new HttpClient(new Answering(answer)), new ReviewFiles()).Read(_address, TestContext.Current.CancellationToken);

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var response = answer(request);
            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }

    private sealed class EndlessStream : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Taken += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
