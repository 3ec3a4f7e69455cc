using FilmClubBot.Commands.Channels;
using FilmClubBot.Commands.Diaries;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Chat;

/// <summary>The choice of a file with the visitor's ratings and diary, such as Letterboxd's export. The reply is shown to the visitor alone.</summary>
public partial class FileUpload
{
    private const int Step = 100;

    private bool _isRunning;
    private bool _hasFailed;
    private DiaryProgress? _progress;

    /// <summary>The channel of the reply.</summary>
    [Parameter, EditorRequired]
    public required string Channel { get; set; }

    /// <summary>Whether the page is not connected yet.</summary>
    [Parameter]
    public bool IsDisabled { get; set; }

    /// <summary>Called with the stored reply.</summary>
    [Parameter, EditorRequired]
    public required Action<ChannelMessage> OnImported { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [OfClub]
    private ChatSession Session { get; set; } = null!;

    [OfClub]
    private DiaryUpload Diaries { get; set; } = null!;

    [Inject]
    private ILogger<FileUpload> Log { get; set; } = null!;

    private async Task Import(InputFileChangeEventArgs chosen)
    {
        (_isRunning, _hasFailed) = (true, false);
        try
        {
            OnImported(await Session.Upload(Channel, chosen.File.Name, member => Import(member, chosen.File)));
        }
        catch (Exception failure)
        {
            Log.LogError(failure, "Failed to import a file");
            _hasFailed = true;
        }
        finally
        {
            (_isRunning, _progress) = (false, null);
        }
    }

    private async Task<Card> Import(MemberId member, IBrowserFile file)
    {
        if (file.Size > Diaries.MaxBytes)
            return Diaries.RefuseLarge(file.Name, null);
        using var content = new MemoryStream();
        await using (var stream = file.OpenReadStream(Diaries.MaxBytes))
            await stream.CopyToAsync(content);
        // The page shows the progress meanwhile.
        var progress = new Progress<DiaryProgress>(Show);
        return await Task.Run(() => Diaries.Import(member, file.Name, content.ToArray(), null, progress, CancellationToken.None));
    }

    private void Show(DiaryProgress progress)
    {
        if (progress.Done % Step != 0 || !_isRunning)
            return;
        _progress = progress;
        StateHasChanged();
    }
}
