using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>The verbs answer in the society's language.</summary>
public sealed class OperatorLanguageTests
{
    [Theory]
    [InlineData("en", "Every text exists in de, en, fr.", "Theme: ", "Nothing was confirmed on Discord", "there is no such file")]
    [InlineData("de", "Jeden Text gibt es in de, en, fr.", "Thema: ", "Auf Discord war nichts bestätigt", "Diese Datei gibt es nicht")]
    [InlineData("fr", "Chaque texte existe en de, en, fr.", "Thème\u00a0: ", "Rien n’était confirmé sur Discord", "ce fichier n’existe pas")]
    public async Task Verbs_answer_in_the_societys_language(string locale, string doctor, string read, string unbind, string count)
    {
        await using var worker = new WorkerProgram();
        worker.Set("Club__Locale", locale);
        await worker.PrepareDatabase(OwnFiles.Her);

        Assert.Contains(doctor, (await worker.Run("doctor")).Output, StringComparison.Ordinal);
        Assert.Contains(read, (await worker.Run("read", OwnFiles.Her)).Output, StringComparison.Ordinal);
        Assert.Contains(unbind, (await worker.Run("unbind", "discord")).Messages, StringComparison.Ordinal);
        Assert.Contains(count, (await worker.Run("count", "no-such-ballot.soi")).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_names_levels_by_their_codes_in_json()
    {
        await using var worker = new WorkerProgram();
        worker.Set("Club__Locale", "de");
        await worker.PrepareDatabase(OwnFiles.Her);

        var json = (await worker.Run("doctor", "--json")).Output;

        Assert.Contains("\"level\": \"ok\"", json, StringComparison.Ordinal);
        Assert.Contains("\"check\": \"database\"", json, StringComparison.Ordinal);
        Assert.Contains("ist unversehrt und auf dem Stand", json, StringComparison.Ordinal);
    }
}
