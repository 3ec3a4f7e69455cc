using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.WebApi;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Moq.Language;

namespace FilmClubBot.OnSlack.Tests.Answering;

public sealed class SlackPeopleTests
{
    private static readonly SlackUser _mo = new("U0MO", "mo");
    private static readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failure_of_any_kind_is_forgotten_and_the_user_is_looked_up_again()
    {
        var time = new FakeTimeProvider();
        var people = People(time, api => api.ThrowsAsync(new StorageUnavailableException("The database is locked.")).ReturnsAsync(Json("""{ "ok": true, "user": { "name": "Mo", "is_admin": true } }""")));

        Assert.Null(await people.IsModerator(_mo, _cancel));
        Assert.Equal("mo", (await people.Of(_mo, _cancel)).Name);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await people.IsModerator(_mo, _cancel));
    }

    [Fact]
    public async Task A_name_with_half_a_character_is_replaced_by_that_of_the_event()
    {
        var people = People(new FakeTimeProvider(), api => api.ReturnsAsync(Json("""{ "ok": true, "user": { "name": "half \ud83c a character", "is_admin": true } }""")));

        Assert.True(await people.IsModerator(_mo, _cancel));
        Assert.Equal("mo", (await people.Of(_mo, _cancel)).Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_a_moderator_waits_when_the_profile_is_looked_up_again(bool isModerator)
    {
        var time = new FakeTimeProvider();
        var second = new TaskCompletionSource<JsonElement>();
        var people = People(time, api => api.ReturnsAsync(Profile("Mo", isModerator)).Returns(second.Task));
        Assert.Equal(new("Mo", "de-DE", isModerator), await people.Of(_mo, _cancel));
        time.Advance(SlackPeople.Memory);

        var waiting = people.Of(_mo, _cancel);
        Assert.Equal(!isModerator, waiting.IsCompleted);
        Assert.False(people.IsModerator(_mo, _cancel).IsCompleted);
        second.SetResult(Profile("Mo Bell", isModerator));
        Assert.Equal(isModerator ? new("Mo Bell", "de-DE", true) : new SlackPerson("Mo", "de-DE", null), await waiting);
        Assert.Equal(new("Mo Bell", "de-DE", isModerator), await people.Of(_mo, _cancel));
    }

    [Fact]
    public async Task Nobody_waits_behind_many_who_are_looked_up()
    {
        var open = new TaskCompletionSource<JsonElement>();
        var api = new Mock<ISlackApi>();
        api.Setup(port => port.Call("users.info", It.IsAny<JsonObject>(), It.IsAny<CancellationToken>())).Returns(open.Task);
        SlackPeople people = new(api.Object, Options.Create(new SlackOptions()), new FakeTimeProvider(), NullLogger<SlackPeople>.Instance);
        var first = Enumerable.Range(0, 20).Select(member => people.Of(new($"U{member}", "ada"), _cancel)).ToList();
        Assert.DoesNotContain(first, waiting => waiting.IsCompleted);

        Assert.Equal(new SlackPerson("mo", null, null), await people.Of(_mo, _cancel).WaitAsync(TimeSpan.FromSeconds(20), _cancel));
        open.SetResult(Profile("Mo", isModerator: false));
        Assert.All(await Task.WhenAll(first), person => Assert.Equal("Mo", person.Name));
    }

    private static JsonElement Profile(string name, bool isModerator) =>
        Json($$"""{ "ok": true, "user": { "name": "{{name}}", "locale": "de-DE", "is_admin": {{(isModerator ? "true" : "false")}} } }""");

    private static SlackPeople People(TimeProvider time, Action<ISetupSequentialResult<Task<JsonElement>>> answers)
    {
        var api = new Mock<ISlackApi>();
        answers(api.SetupSequence(port => port.Call("users.info", It.IsAny<JsonObject>(), It.IsAny<CancellationToken>())));
        return new(api.Object, Options.Create(new SlackOptions()), time, NullLogger<SlackPeople>.Instance);
    }

    private static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
