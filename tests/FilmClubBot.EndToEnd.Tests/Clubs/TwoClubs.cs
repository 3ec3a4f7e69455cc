using System.Text.RegularExpressions;
using FilmClubBot.Commands.Clubs;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage;
using FilmClubBot.Storage.Tables;
using FilmClubBot.Storage.Tests.Clubs;
using FilmClubBot.Testing.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.EndToEnd.Tests.Clubs;

/// <summary>Two founded clubs of one program, each with a row in every table. Every text of the first one's rows contains a word that nothing else does.</summary>
internal sealed class TwoClubs : IAsyncDisposable
{
    /// <summary>The word.</summary>
    public const string Mark = "Zephyr";

    /// <summary>A word in the title of a film of both clubs.</summary>
    public const string Word = "FilmRow";

    private readonly PostgresDatabase? _database;

    private TwoClubs(ClubHost host, PostgresDatabase? database) => (Host, _database) = (host, database);

    public ClubHost Host { get; }

    /// <summary>The club whose numbers, names, keys and tokens are known to everybody.</summary>
    public Club Theirs { get; private set; } = null!;

    /// <summary>The club that is asked about them.</summary>
    public Club Ours { get; private set; } = null!;

    /// <summary>The rows of <see cref="Theirs"/>.</summary>
    public LikeClubs Rows { get; private set; } = null!;

    /// <summary>The key of the slips of the screening of <see cref="Theirs"/>.</summary>
    public string SlipKey { get; } = Commands.Slips.SlipKey.New();

    /// <summary>The numbers of their rows, by the row's type without "Row": <c>Film</c>, <c>WebSession</c>.</summary>
    public IReadOnlyDictionary<string, long> Numbers => Rows.Rows
        .Where(row => row.Key.GetProperty("Id") is not null)
        .ToDictionary(row => row.Key.Name[..^"Row".Length], row => Convert.ToInt64(row.Key.GetProperty("Id")!.GetValue(row.Value), System.Globalization.CultureInfo.InvariantCulture));

    public static async Task<TwoClubs> Start(string provider)
    {
        Assert.SkipWhen(provider == "Postgres" && PostgresServer.Shared is null, PostgresServer.Missing);
        var database = provider == "Postgres" ? PostgresDatabase.Create(PostgresServer.Shared!) : null;
        var clubs = new TwoClubs(await ClubHost.Serve(database?.ConnectionString, provider), database);
        clubs.Theirs = await clubs.Found("Harbour", "41");
        clubs.Ours = await clubs.Found("Lantern", "42");
        clubs.Rows = await clubs.Fill(clubs.Theirs, Mark);
        await clubs.Fill(clubs.Ours, "Mistral");
        await using var context = clubs.ContextOf(clubs.Theirs);
        await context.Screenings.ExecuteUpdateAsync(set => set.SetProperty(row => row.SlipKey, clubs.SlipKey), ClubHost.Token);
        return clubs;
    }

    /// <summary>The checksums of what <see cref="Theirs"/> has stored, table by table.</summary>
    public async Task<IReadOnlyList<string>> Sums()
    {
        await using var context = ContextOf(Theirs);
        List<string> sums = [];
        foreach (var table in ClubTable.All(context.Model))
            sums.Add((await table.Sum(context, ClubHost.Token)).ToString());
        return sums;
    }

    /// <summary>Whether an answer shows anything of <see cref="Theirs"/> that was not in the question.</summary>
    public static bool Shows(string answer, IEnumerable<string> question) =>
        question.Where(text => text.Length > 0).OrderByDescending(text => text.Length).Aggregate(answer, (rest, text) => Regex.Replace(rest, Regex.Escape(text), "", RegexOptions.IgnoreCase))
            .Contains(Mark, StringComparison.OrdinalIgnoreCase);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }

    private async Task<Club> Found(string name, string guild) => (await Host.Program.GetRequiredService<IClubDirectory>().Found(
        new(name, DateTimeZoneProviders.Tzdb["Europe/London"], "en"), new(Platform.Discord, guild, Now, new Account(Platform.Discord, "61", "Mo")), ClubHost.Token)).Club;

    private async Task<LikeClubs> Fill(Club club, string mark)
    {
        await using var context = ContextOf(club);
        return await LikeClubs.Fill(context, Now, mark);
    }

    private Instant Now => Instant.FromDateTimeOffset(Host.Time.GetUtcNow());

    private FilmClubContext ContextOf(Club club) => Host.Program.GetRequiredService<StorageEngine>().ContextOf(club.Id);
}
