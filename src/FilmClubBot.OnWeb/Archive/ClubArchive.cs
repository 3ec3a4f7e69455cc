using System.IO.Compression;
using System.Runtime.CompilerServices;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FilmClubBot.OnWeb.Archive;

/// <summary>What a society has with the bot, as plain files that can be read without it. See docs/decisions/0081-report.md.</summary>
public sealed class ClubArchive
{
    private readonly IReadOnlyList<IArchivePart> _parts;
    private readonly Club _club;
    private readonly Phrases _say;
    private readonly IClock _clock;

    internal ClubArchive(IEnumerable<IArchivePart> parts, Club club, Locales locales, IClock clock) =>
        (_parts, _club, _say, _clock) = ([.. parts], club, locales.For(club.Locale), clock);

    /// <summary>The name of the ZIP file.</summary>
    public string FileName => $"{SiteAddress.ClubName(_club)}.zip";

    /// <summary>Every file, in an order that is always the same.</summary>
    public async IAsyncEnumerable<ArchiveFile> Files([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return ArchiveFile.Text("README.txt", ArchiveGuide.Write(_club, Today, _say));
        foreach (var part in _parts)
        {
            await foreach (var file in part.Files(cancellationToken))
                yield return file;
        }
    }

    /// <summary>Writes the files into a ZIP file, one after the other.</summary>
    /// <param name="stream">Where the ZIP file is written; it is only written forwards, and stays open.</param>
    /// <param name="cancellationToken">Stops the writing; the file is incomplete then.</param>
    public async Task WriteZip(Stream stream, CancellationToken cancellationToken)
    {
        var now = _clock.GetCurrentInstant().InZone(_club.Zone).ToDateTimeOffset();
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await foreach (var file in Files(cancellationToken))
        {
            var entry = zip.CreateEntry(file.Path, CompressionLevel.Optimal);
            entry.LastWriteTime = now;
            await using var content = await entry.OpenAsync(cancellationToken);
            await content.WriteAsync(file.Content, cancellationToken);
        }
    }

    /// <summary>Registers the archive and its parts, in the order of its files.</summary>
    internal static void Add(IServiceCollection services)
    {
        services.AddScoped<IArchivePart, FilmsPart>();
        services.AddScoped<IArchivePart, ReviewsPart>();
        services.AddScoped<IArchivePart, QuotesPart>();
        services.AddScoped<IArchivePart, ScreeningsPart>();
        services.AddScoped<IArchivePart, BallotsPart>();
        services.AddScoped<IArchivePart, AuditPart>();
        services.AddScoped(provider => new ClubArchive(
            provider.GetServices<IArchivePart>(), provider.GetRequiredService<Club>(), provider.GetRequiredService<Locales>(), provider.GetRequiredService<IClock>()));
    }

    private LocalDate Today => _clock.GetCurrentInstant().InZone(_club.Zone).Date;
}
