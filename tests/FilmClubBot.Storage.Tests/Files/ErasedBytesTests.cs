using System.Text;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Files;

public sealed class ErasedBytesTests
{
    private const string Name = "Zephyrine Quill", Words = "Quincewords";

    [Fact]
    public async Task After_an_erasure_the_file_and_its_write_ahead_log_have_no_byte_of_the_members_words()
    {
        await using var society = await Society.Found();
        var bo = await society.Join("Bo");
        var member = await society.Join(Name);
        // Enough rows for several pages, with earlier values that were replaced and deleted.
        foreach (var number in Enumerable.Range(1, 60))
        {
            var film = await society.Do(scope => scope.Films.Want(new($"Film {number}", 1950 + number, []), Society.Token));
            await society.Do(scope => scope.Ratings.Save(film.Id, bo.Id, Stars.FromHalves(5), $"Words of Bo {number}", false, Society.Token));
            foreach (var edition in new[] { 1, 2 })
                await society.Do(scope => scope.Ratings.Save(film.Id, member.Id, Stars.FromHalves(7), $"{Words} {number} {edition} {new string('x', number * 15)}", false, Society.Token));
            await society.Do(scope => scope.Watchlist.Support(default, film.Id, member.Id, $"{Words} for {number}", Society.Token));
            if (number % 3 == 0)
                await society.Do(scope => scope.Ratings.Remove(film.Id, member.Id, Society.Token));
        }

        await society.Join($"{Name} the Second");
        Assert.NotEmpty(Found(society));

        await society.Do(scope => scope.OwnData.Erase(member.Id, [], Society.Token));

        Assert.Empty(Found(society));
    }

    // "Zephyrine Quill the Second" is somebody else's name; it was taken into account by its own letters.
    private static List<string> Found(Society society) =>
    [
        .. Directory.EnumerateFiles(society.Store.Folder).SelectMany(file => new[] { Words, Name }.Where(word => Bytes(file).Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{Path.GetFileName(file)} has {word}")),
    ];

    private static string Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Encoding.Latin1.GetString(content.ToArray()).Replace($"{Name} the Second", "", StringComparison.OrdinalIgnoreCase);
    }
}
