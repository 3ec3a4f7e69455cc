namespace FilmClubBot.TextAnalysis.Tests.Films;

/// <summary>A text about no film has no film, and no quote, theme or question of one.</summary>
public class NothingOfNoFilmTests
{
    private const string Farewell = "Nobody sells tickets at the harbour now. “I miss the boats, and I miss the people who waited for them with me,” says Mara Okoye. We lost patience, grief and friendship in one winter. Why do we never keep what is slow? ";

    [Theory]
    [InlineData("What the harbour was", "Films used to come by boat. ")]
    [InlineData("On waiting", "A critic once called films a machine for empathy. ")]
    [InlineData("The last of the boats", "Movies were cheaper then. ")]
    public async Task A_text_that_hardly_speaks_of_a_film_says_nothing_of_one(string title, string mention)
    {
        var (_, reading) = await Read.Text(title, string.Join("\n\n", Enumerable.Repeat(mention + Farewell, 6)));

        Assert.Empty(reading.Films);
        Assert.Empty(reading.Quotes);
        Assert.Empty(reading.Themes);
        Assert.Empty(reading.Questions);
    }

    [Theory]
    [InlineData("Der nasse Mantel (Regie Ilse Roth)", "Das Stück ist bekannt, und die Inszenierung ist neu. Drei Schauspieler spielen zehn Rollen auf einer leeren Bühne. Das Publikum durfte mitreden, und die Regie hat zugehört. Am Ende war das Stück kurz und der Abend lang. ")]
    [InlineData("Premiere im Hafen", "Die Premiere ist vorbei, und die Probe war besser. Der Regisseur hat das Stück gekürzt, die Schauspieler haben es gemerkt. Auf der Bühne stand ein Boot, und die Rolle des Wirts war doppelt besetzt. Das Theater war voll. ")]
    [InlineData("Lampenfieber", "Vor der Vorstellung zittern alle, sagt der Regisseur. Die Schauspielerin übt ihre Rolle, die Requisite sucht den Hut. Das Stück beginnt, die Bühne ist dunkel, und das Ensemble wartet. Danach war die Aufführung leicht. ")]
    public async Task A_play_is_no_film(string title, string body)
    {
        var (_, reading) = await Read.Text(title, $"{body}\n\n{body}\n\n{body}");

        Assert.Empty(reading.Films);
        Assert.Empty(reading.Themes);
    }
}
