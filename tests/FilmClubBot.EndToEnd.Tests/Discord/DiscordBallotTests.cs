using System.Text.Json.Nodes;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Discord.Guilds;

namespace FilmClubBot.EndToEnd.Tests.Discord;

/// <summary>The next film is chosen on Discord, which refuses what is too long or too much.</summary>
public sealed class DiscordBallotTests
{
    [Fact]
    public async Task A_ranking_of_the_maximum_number_of_films_is_entered_by_buttons_and_counted()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);
        // The last is Discord's limit of a label and more.
        var titles = Enumerable.Range(1, Ballot.MaxFilms).Select(number => $"{(char)('A' + number - 1)} film with {new string('x', 60)}").ToList();
        var opened = await society.People.Command(society.Mo, society.Films, "ballot open", ("title", "Friday's film"), ("films", string.Join("; ", titles)), ("quorum", "1"));
        Assert.Contains("Open: Friday's film", opened.Shown, StringComparison.Ordinal);

        var paper = (await society.Types("ballot vote")).Message!;
        Assert.NotNull(paper.OnlyFor);
        await society.People.Choose(society.Ada, paper, "First choice", Offered(paper, 25));
        for (var number = 1; number < Ballot.MaxFilms; number++)
            await society.People.Choose(society.Ada, paper, number % 5 == 0 ? "As good as the last one" : "Next choice", Offered(paper, number));
        var cast = await society.People.Press(society.Ada, paper, "Cast this vote");
        Assert.Equal(paper, cast.Message);
        Assert.Contains("Your vote is in: Friday's film", cast.Shown, StringComparison.Ordinal);

        var question = (await society.People.Command(society.Mo, society.Films, "ballot close")).Message!;
        await society.People.Press(society.Mo, question, "End the ballot");
        var result = (await society.Types("ballot result")).Message!;
        Assert.Contains("Y film with", result.Shown, StringComparison.Ordinal);
        for (var page = 2; result.Body.ToJsonString().Contains("Next", StringComparison.Ordinal); page++)
        {
            Assert.True(page < 40, "The pages do not end.");
            await society.People.Press(society.Ada, result, "Next ▶");
        }

        Assert.Contains("Seed: ", result.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_films_are_selected_in_a_list()
    {
        await using var society = await DiscordSociety.Serving(OwnFiles.Her);
        await society.People.Command(society.Mo, society.Films, "ballot open", ("title", "Friday"), ("films", string.Join("; ", Enumerable.Range(1, 10).Select(number => $"{(char)('A' + number - 1)} film"))), ("method", "approval"));

        var paper = (await society.Types("ballot vote")).Message!;
        await society.People.Press(society.Ada, paper, "☐ 3. C film");
        await society.People.Press(society.Ada, paper, "☐ 10. J film");
        await society.People.Press(society.Ada, paper, "☑ 3. C film");
        var cast = await society.People.Press(society.Ada, paper, "Cast this vote");

        Assert.Contains("J film", cast.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("C film", cast.Shown, StringComparison.Ordinal);
    }

    // The value of the choice of a film, which is the draft with its number.
    private static string Offered(GuildMessage paper, int number) => Objects(paper.Body)
        .First(option => ((string?)option["label"])?.StartsWith($"{number}. ", StringComparison.Ordinal) == true && option.ContainsKey("value"))["label"]!.GetValue<string>();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json.Select(field => field.Value).SelectMany(Objects).Prepend(json),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };
}
