using System.Globalization;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.Slack;

/// <summary>A screening is scheduled on Slack, by its own picker of dates and times.</summary>
public sealed class SlackScreeningTests
{
    [Fact]
    public async Task A_screening_is_scheduled_by_the_picker()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        // In nine days, as the picker has it: on a full five minutes.
        var seconds = TimeProvider.System.GetUtcNow().AddDays(9).ToUnixTimeSeconds() / 300 * 300;

        var form = (await society.Types("/screening", "schedule", society.Mo)).View!;
        Assert.Equal("datetimepicker", form.Elements.Single(element => element.ActionId == "when").Type);
        var film = (await society.People.Suggest(society.Mo, form, "film", "her"))[0].Value;
        await society.People.Submit(society.Mo, form, new Dictionary<string, string> { ["film"] = film, ["when"] = seconds.ToString(CultureInfo.InvariantCulture), ["place"] = "Hall 2" });

        var shown = await society.Types("/screening", "next");
        Assert.Contains("Her (2013)", shown.Shown, StringComparison.Ordinal);
        Assert.Contains(seconds.ToString(CultureInfo.InvariantCulture), shown.Message!.Blocks.ToJsonString(), StringComparison.Ordinal);
    }
}
