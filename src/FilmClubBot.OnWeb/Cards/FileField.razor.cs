using FilmClubBot.OnWeb.Clubs;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Uploads;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Logging;

namespace FilmClubBot.OnWeb.Cards;

/// <summary>The choice of a file in a form. The file is held in memory while the field is shown.</summary>
public sealed partial class FileField : IDisposable
{
    private string? _held;
    private bool _isReceiving;
    private bool _hasFailed;

    /// <summary>The input's id.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Whether the form cannot be sent without a file.</summary>
    [Parameter]
    public bool IsRequired { get; set; }

    /// <summary>Whether the file was refused or is missing.</summary>
    [Parameter]
    public bool IsWrong { get; set; }

    /// <summary>Called with the file as the value of the option; with an empty text while none is held.</summary>
    [Parameter, EditorRequired]
    public required Action<string> OnValue { get; set; }

    /// <summary>Called with the arrival of a file, which a form that is sent meanwhile waits for.</summary>
    [Parameter, EditorRequired]
    public required Action<Task> OnArriving { get; set; }

    [CascadingParameter]
    private Reader For { get; set; } = null!;

    [OfClub]
    private UploadedFiles Files { get; set; } = null!;

    [Inject]
    private ILogger<FileField> Log { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_held is { } held)
            Files.Remove(held);
    }

    private Task Receive(InputFileChangeEventArgs chosen)
    {
        var arriving = Hold(chosen);
        OnArriving(arriving);
        return arriving;
    }

    private async Task Hold(InputFileChangeEventArgs chosen)
    {
        Dispose();
        (_held, _isReceiving, _hasFailed) = (null, true, false);
        OnValue("");
        try
        {
            _held = await Files.Add(chosen.File);
            OnValue(_held);
        }
        catch (IOException failure)
        {
            Log.LogWarning("Failed to receive a file: {Problem}", failure.Message);
            _hasFailed = true;
        }
        finally
        {
            _isReceiving = false;
        }
    }
}
