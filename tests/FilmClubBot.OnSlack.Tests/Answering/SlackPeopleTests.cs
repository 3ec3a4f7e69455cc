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
