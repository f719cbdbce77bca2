//! One paper of a file.

use domain::dossier::Document;
use domain::policy::Acting;

use crate::answer::No;
use crate::desk::Desk;

impl Desk {
    /// A paper of a file, with its bytes, for those who see the file's papers.
    pub async fn document(
        &self,
        acting: &Acting,
        id: [u8; 16],
        document: [u8; 16],
    ) -> Result<(Document, Vec<u8>), No> {
        let view = self.file_page(acting, id).await?;
        let paper = view.documents.into_iter().find(|one| *one.id.bytes() == document).ok_or(No::NotFound)?;
        let digest = crate::exchange::answers::unhex(&paper.sha256).ok_or(No::NotFound)?;
        let bytes = self.store.blob(digest).await?.ok_or(No::NotFound)?;
        Ok((paper, bytes))
    }
}
