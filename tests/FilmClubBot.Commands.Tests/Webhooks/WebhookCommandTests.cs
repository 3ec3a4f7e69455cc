using FilmClubBot.Commands.Messaging;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Webhooks;
using Moq;

namespace FilmClubBot.Commands.Tests.Webhooks;

public class WebhookCommandTests
{
    private static readonly Webhook _webhook = new(new(4), new("https://films.example/events?key=s3cret"), WebhookSecret.New());
    private readonly Bench _bench = new();

    private static CancellationToken Any => It.IsAny<CancellationToken>();

    [Fact]
    public async Task Adds_an_address_and_shows_the_key_only_once()
    {
        _bench.Webhooks.Setup(port => port.Add(_webhook.Address, It.IsAny<WebhookSecret>(), Any)).ReturnsAsync(_webhook);
        var card = await _bench.Run("/webhooks add https://films.example/events?key=s3cret", Permission.Moderator);
        Assert.Contains(_webhook.Secret.Text, Bench.Text(card), StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", Bench.Text(card.WithoutSecrets!), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", Bench.Text(card), StringComparison.Ordinal);
        _bench.Audit.Verify(port => port.Record(It.IsAny<MemberId>(), "webhooks add", "https://films.example/events"), Times.Once);
        _bench.CommittedOnce();
    }

    [Fact]
    public async Task Refuses_an_address_that_is_not_public_and_one_too_many()
    {
        _bench.Poster.Setup(port => port.Refusal(new("https://10.0.0.1/"))).Returns("It is private.");
        Assert.Contains("It is private.", Bench.Text(await _bench.Run("/webhooks add https://10.0.0.1/", Permission.Moderator)), StringComparison.Ordinal);
        Assert.Contains("has 10, which is the most", Bench.Text(await _bench.Run("/webhooks add https://films.example/", Permission.Moderator)), StringComparison.Ordinal);
        Assert.True((await _bench.Run("/webhooks add ftp://films.example/", Permission.Moderator)).IsRefusal);
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Lists_addresses_without_what_may_be_secret()
    {
        Known(_webhook, _webhook with { Id = new(5), Address = new("https://other.example/"), Failures = 3, Problem = "other.example responded 500" }, _webhook with { Id = new(6), DisabledAt = Samples.Friday, Problem = "gone" });
        var text = Bench.Text(await _bench.Run("/webhooks list", Permission.Moderator));
        Assert.Contains("• https://films.example/events – enabled\n• https://other.example/ – 3 failed attempts in a row, retrying: other.example responded 500\n• https://films.example/events – disabled since ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_a_test_event_and_shows_the_response()
    {
        Known(_webhook);
        _bench.Poster.SetupSequence(port => port.Post(_webhook, It.IsAny<string>(), It.IsAny<ReadOnlyMemory<byte>>(), Any)).ReturnsAsync("films.example responded 204 No Content").ThrowsAsync(new DelayedException("films.example responded 401 Unauthorized"));
        Assert.Equal("https://films.example/events accepted the test event\n\nfilms.example responded 204 No Content\n", Bench.Text(await _bench.Run("/webhooks test", Permission.Moderator)));
        var refused = await _bench.Run("/webhooks test", Permission.Moderator);
        Assert.Equal((true, "https://films.example/events did not accept the test event\n\nfilms.example responded 401 Unauthorized\n"), (refused.IsRefusal, Bench.Text(refused)));
        _bench.NothingCommitted();
    }

    [Fact]
    public async Task Asks_which_of_several_and_before_one_is_deleted()
    {
        Known(_webhook, _webhook with { Id = new(5), Address = new("https://other.example/") });
        Assert.Contains("Which webhook?", Bench.Text(await _bench.Run("/webhooks test", Permission.Moderator)), StringComparison.Ordinal);
        _bench.Webhooks.Setup(port => port.Remove(new(5), Any)).ReturnsAsync(_webhook);
        Assert.Contains("Delete this webhook?", Bench.Text(await _bench.Run("/webhooks remove other", Permission.Moderator)), StringComparison.Ordinal);
        _bench.NothingCommitted();
    }

    [Theory]
    [InlineData("/webhooks list")]
    [InlineData("/webhooks add https://films.example/")]
    public async Task Webhooks_are_for_moderators(string typed) => Assert.True((await _bench.Run(typed)).IsForModerators);

    private void Known(params Webhook[] webhooks) => _bench.Webhooks.Setup(port => port.All(Any)).ReturnsAsync(webhooks);
}
